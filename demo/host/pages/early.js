/* Before anything is painted: the language and the theme, from the address or the last choice. */
{
  const root = document.documentElement
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'en' || asked === 'ar') localStorage.setItem('lang', asked)
  root.lang = localStorage.getItem('lang') === 'ar' ? 'ar' : 'en'
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr'
  root.dataset.theme = localStorage.getItem('theme') ?? 'system'
}
