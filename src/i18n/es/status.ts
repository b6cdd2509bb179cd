import type { StatusWords } from '../messages.js'

/** What is read is `consultar`, never `cargar`: to many, `cargar créditos` is to buy some. */
export const esStatus: StatusWords = {
  loading: 'Consultando créditos',
  failed: 'No se pudieron consultar los créditos.',
  offline: 'Sin conexión a internet.',
  unauthorized: 'Inicie sesión de nuevo para ver los créditos.',
  forbidden: 'No tiene acceso a los créditos.',
  notConfigured: 'Los créditos no están configurados en esta página.',
  retry: 'Reintentar',
}
