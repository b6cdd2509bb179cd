import type { ActionWords } from '../messages.js'

/** `what` was asked for: `Los datos no se guardaron`. */
export const esAction = (what: string): ActionWords => ({
  offline: `${what}: sin conexión a internet.`,
  unauthorized: `${what}: antes inicie sesión de nuevo.`,
  forbidden: `${what}: no tiene permiso para hacerlo.`,
  payments_unavailable: `${what}: los pagos no están disponibles en este momento. Inténtelo más tarde.`,
  failed: `${what}. Inténtelo de nuevo.`,
})
