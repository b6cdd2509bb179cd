/**
 * Day of the week and time of an instant, where the reader is: `Mon 14:03`. Unlike an age, it
 * stays right while nothing redraws it.
 */
export const formatMoment = (instant: string, locale: string): string =>
  new Date(instant).toLocaleTimeString(locale, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
