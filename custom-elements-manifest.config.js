import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration'
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration'

/** What a page cannot reach is no part of the element's description. */
const publicMembersOnly = {
  name: 'public-members-only',
  /** @param {{ customElementsManifest: { modules: { declarations?: { members?: { name: string, privacy?: string, static?: boolean }[] }[] }[] } }} phase */
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        if (declaration.members)
          declaration.members = declaration.members.filter(
            ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'),
          )
  },
}

/** An attribute may always be absent; editors and Storybook read the rest as its type. */
const optionalByNature = {
  name: 'optional-by-nature',
  /** @param {{ customElementsManifest: { modules: { declarations?: Record<'members' | 'attributes', { type?: { text: string } }[] | undefined>[] }[] } }} phase */
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const { members = [], attributes = [] } of declarations)
        for (const { type } of [...members, ...attributes])
          if (type) type.text = type.text.replace(/ \| undefined$/, '')
  },
}

const editorData = {
  name: 'editor-data',
  /** @param {{ customElementsManifest: object }} phase */
  packageLinkPhase({ customElementsManifest }) {
    generateVsCodeCustomElementData(customElementsManifest, { outdir: 'dist' })
    generateJetBrainsWebTypes(customElementsManifest, { outdir: 'dist' })
  },
}

export default {
  globs: ['src/elements/*.ts', 'src/events.ts', 'src/lit.ts'],
  exclude: ['src/**/*.styles.ts'],
  litelement: true,
  plugins: [publicMembersOnly, optionalByNature, editorData],
}
