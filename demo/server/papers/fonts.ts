import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The faces of a paper. Each has the letters of one script, upright and bold. */
const FACES = {
  latin: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  latinBold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
} as const

export type Face = keyof typeof FACES

/** Where the file of a face is: beside the built server, or in the package it comes from. */
export function fontFile(face: Face): string {
  const name = FACES[face].split('/').at(-1)!
  const beside = fileURLToPath(new URL(`fonts/${name}`, import.meta.url))
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(FACES[face])
}

/** Digits and commas of its own are common to several scripts: they say so by their extensions. */
const ARABIC = /\p{Script_Extensions=Arabic}/u

export const isArabic = (text: string): boolean => ARABIC.test(text)

/** The face that has the letters of a piece. */
export const faceOf = (piece: string, isBold: boolean): Face => {
  const script = isArabic(piece) ? 'arabic' : 'latin'
  return isBold ? `${script}Bold` : script
}
