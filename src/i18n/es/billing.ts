import type { Messages } from '../messages.js'
import { esAction } from './action.js'
import { esForm } from './form.js'
import { esRival } from './rival.js'
import { esStatus } from './status.js'

export const esBilling: Messages['billing'] = (format) => ({
  ...esStatus,
  ...esForm(format),
  loading: 'Consultando datos de facturación',
  failed: 'No se pudieron consultar los datos de facturación.',
  notRefreshed: 'No se pudieron volver a consultar los datos de facturación.',
  unauthorized: 'Inicie sesión de nuevo para ver los datos de facturación.',
  forbidden: 'No tiene acceso a los datos de facturación.',
  title: 'Datos de facturación',
  later: 'Los cambios solo valen para facturas posteriores.',
  savedOn: (day) => `Guardado por última vez el ${day}.`,
  fields: {
    company: 'Nombre de la empresa',
    country: 'País',
    line1: 'Dirección',
    line2: 'Dirección, segunda línea',
    city: 'Ciudad',
    taxType: 'Tipo de ID fiscal',
    taxValue: 'ID fiscal',
    language: 'Idioma de las facturas',
  },
  vatNumber: 'NIF-IVA',
  postalCode: {
    postal: 'Código postal',
    zip: 'Código postal (ZIP)',
    postcode: 'Código postal',
    pin: 'Código postal (PIN)',
    eircode: 'Código postal (Eircode)',
  },
  region: {
    state: 'Estado',
    province: 'Provincia',
    region: 'Región',
    county: 'Condado',
    emirate: 'Emirato',
    prefecture: 'Prefectura',
    department: 'Departamento',
  },
  optional: '(opcional)',
  chooseCountry: 'Elija un país',
  example: (text) => `Por ejemplo, ${text}`,
  taxState: {
    unverified: 'Sin comprobar',
    pending: 'En comprobación',
    verified: 'Verificado',
    rejected: 'No encontrado',
  },
  taxNote: {
    unverified: 'Su formato es correcto. No se consultó ningún registro.',
    pending: 'Se está consultando el registro fiscal.',
    verified: 'Consta en el registro fiscal.',
    rejected: 'No consta en el registro fiscal. Revise el número.',
  },
  taxUnsaved: 'Se comprueba después de guardar.',
  refused: (label) => `${label}: esto no se aceptó. Revíselo.`,
  noTaxId: (kind) =>
    `\u2068${kind}\u2069: este número no es válido. Revise cada cifra y cada letra.`,
  refusedElse: 'Algo en estos datos no se aceptó. Revíselos.',
  missing: (label) => `${label}: rellene este campo.`,
  saved: 'Guardado. Las facturas posteriores se emiten con estos datos.',
  notSaved: esAction('Los datos no se guardaron'),
  conflictTitle: 'Otra persona ha cambiado estos datos',
  conflictAdvice: 'Se guardaron mientras usted editaba. Sus cambios siguen aquí.',
  ...esRival,
  empty: 'vacío',
  conflictDone: 'El formulario muestra lo que eligió. Aún no está guardado.',
  readOnly: 'Puede ver estos datos, pero no cambiarlos.',
})
