import type { Format } from '../../format/format.js'
import type { FormWords } from '../form-words.js'
import { esUnits } from './units.js'

export const esForm = (format: Format): FormWords => {
  const { agreeing, counted } = esUnits(format)
  return {
    problems: (count) =>
      `${counted(count, 'campo', 'campos')} ${agreeing(count, 'requiere', 'requieren')} su atención`,
    save: 'Guardar',
    saving: 'Guardando…',
    unsaved: 'Sin guardar',
    nothingChanged: 'No hay nada que guardar: no se cambió nada.',
    discard: 'Descartar cambios',
    discarded: 'Se descartaron sus cambios.',
    changedFrom: (before, after) => `\u2068${before}\u2069, ahora: \u2068${after}\u2069`,
  }
}
