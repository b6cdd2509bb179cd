import { expect, it } from 'vitest'
import { fileNameOf } from '../../src/elements/save-file.js'

it.each([
  ['VP-2026-0007', 'VP-2026-0007.pdf'],
  ['2026/0007', '2026-0007.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['فاتورة 7', 'فاتورة-7.pdf'],
  ['\u202eexe', 'exe.pdf'],
  ['///', 'file.pdf'],
])('names the file of %j %s', (number, name) => {
  expect(fileNameOf(number, 'pdf')).toBe(name)
})
