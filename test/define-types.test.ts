import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = join(root, 'host-page.ts')

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
}

/** What the compiler says of a host's page against the built package. */
function mistakesOf(text: string): string[] {
  const disk = ts.createCompilerHost(OPTIONS)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => file === page || disk.fileExists(file),
    getSourceFile: (file, version) =>
      file === page ? ts.createSourceFile(file, text, version) : disk.getSourceFile(file, version),
  }
  return ts
    .getPreEmitDiagnostics(ts.createProgram([page], OPTIONS, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

const listening = (use: string): string => `
  import '@virtual-practice/credits/define/credit-purchase'
  const purchase = document.querySelector('credit-purchase')!
  purchase.addEventListener('credits-purchase-complete', ({ detail }) => use(detail.purchase.credits))
  document.addEventListener('credits-billing-details-needed', ({ detail }) => use(detail.${use}))
  const use = (value: number): void => console.log(value)
`

describe('importing one element', () => {
  it('types what listeners at the element and at the document hear', () => {
    expect(mistakesOf(listening('quantity'))).toEqual([])
  })

  it('refuses a listener that takes an event for another thing', () => {
    expect(mistakesOf(listening('bundle'))).toEqual([
      "Argument of type 'string' is not assignable to parameter of type 'number'.",
    ])
  })
})
