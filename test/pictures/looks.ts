/** What the toolbar of Storybook is set to for each look. */
export const LOOKS = {
  light: { theme: 'light', lang: 'en' },
  dark: { theme: 'dark', lang: 'en' },
  rtl: { theme: 'light', lang: 'ar' },
} as const

/** A page, a column of a page or a small tablet, a phone. */
export const WIDTHS = [1280, 768, 320] as const
