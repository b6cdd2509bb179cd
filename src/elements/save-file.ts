/** Gives a file to the person under a name, as a click on a link to a file does. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href))
}

/** A name that every file system takes. */
export const fileNameOf = (text: string, ending: string): string =>
  `${text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'file'}.${ending}`
