import type { PlaygroundWords } from '../playground-words.js'

export const es: PlaygroundWords = {
  lang: 'es',
  dir: 'ltr',
  dates: 'es',
  title: 'Área de pruebas',
  account: 'Cuenta ficticia',
  scenario: 'Situación',
  signedIn: 'Sesión iniciada por',
  manages: (name) => `${name}, administración`,
  works: (name) => `${name}, atención clínica`,
  clock: 'Reloj de la cuenta',
  hour: '+ 1 hora',
  midnight: 'Hasta medianoche',
  day: '+ 1 día',
  again: 'Empezar de nuevo',
  itIs: (moment) => `Ahora es ${moment}.`,
  begun: 'Ha empezado una sesión: sus créditos quedan reservados durante una hora.',
  refused: 'Se ha denegado: abajo se explica por qué.',
  visit: 'AI Scribe, una consulta de 10 minutos',
  start: 'Iniciar AI Scribe',
  buy: 'Comprar créditos',
  scenarios: {
    ordinary: ['Un día normal', 'Créditos suficientes, a mitad de periodo.'],
    'expiring-tonight': [
      'Caducan esta noche',
      'Los créditos mensuales caducan a medianoche. Los nuevos llegan una hora después, al pagarse la factura.',
    ],
    'recharge-needs-action': [
      'La recarga automática requiere una acción',
      'El banco quiere una confirmación antes de pagar. Complétela en Recarga automática.',
    ],
    'all-held': [
      'Todo reservado',
      'Tres sesiones reservan todos los créditos. Terminan en menos de media hora.',
    ],
    'webhook-late': [
      'Aviso de pago con retraso',
      'El pago está hecho, pero el proveedor aún no lo ha comunicado. Lo hará en media hora.',
    ],
    depleted: ['Agotados', 'No queda nada y alguien solicita créditos. Compre algunos.'],
    'past-due': [
      'Pago pendiente',
      'La última factura no se pagó: lo comprado se puede usar, pero no se vende nada.',
    ],
    'new-practice': [
      'Consulta nueva',
      'La primera hora: sin historial, sin tarjeta y sin datos de facturación.',
    ],
    'huge-practice': [
      'Consulta muy grande',
      'Más de un millón de créditos y dos docenas de miembros.',
    ],
  },
}
