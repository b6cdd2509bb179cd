const made = new Map<string, unknown>()

/**
 * An Intl formatter, made once for each locale and options: making one costs as much as a
 * thousand uses.
 */
export function cachedIntl<O, T>(
  Formatter: new (locale: string, options: O) => T,
  locale: string,
  options: O,
): T {
  const key = [Formatter.name, locale, JSON.stringify(options)].join()
  const formatter = (made.get(key) as T | undefined) ?? new Formatter(locale, options)
  made.set(key, formatter)
  return formatter
}
