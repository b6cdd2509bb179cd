import { stdnum } from 'stdnum'
import type { BillingDetails, TaxIdInput } from '@virtual-practice/credits/contract'

/** What the library knows of one kind of number. */
interface Form {
  readonly validate: (value: string) => { readonly isValid: boolean; readonly compact?: string }
  readonly format: (compact: string) => string
}

interface TaxIdKind {
  readonly country: string
  /** As Stripe names it. */
  readonly type: string
  readonly name: string
  /** In the form that all of them have. It may be somebody's: it is shown to nobody. */
  readonly example: string
  readonly form: Form
  /** Written before the number, and part of it. */
  readonly prefix?: string
  /** What it looks like, where the library takes more than there is. */
  readonly shape?: RegExp
}

const kind = (
  country: string,
  type: string,
  name: string,
  example: string,
  form: Form,
): TaxIdKind => ({ country, type, name, example, form })

/** Written in one. */
const asOne = (form: Form): Form => ({ ...form, format: (compact) => compact })

/** A number of the Union's register of value added tax. */
const vat = (country: string, name: string, number: string, form: Form, prefix = country) => ({
  ...kind(country, 'eu_vat', name, `${prefix}${number}`, form),
  prefix,
})

const { AT, AU, BE, BG, BR, CA, CH, CY, CZ, DE, DK, EE, ES, FI, FR, GB, GR, HR, HU, IE } = stdnum
const { IN, IT, JP, LT, LU, LV, MT, MX, NL, NO, NZ, PL, PT, RO, SE, SG, SI, SK, US, ZA } = stdnum

/** Kinds of numbers by country. */
export const taxIdKinds: readonly TaxIdKind[] = [
  vat('AT', 'UID-Nummer', 'U13585627', AT!.uid!),
  vat('BE', 'BTW / TVA', '0403019261', BE!.vat!),
  vat('BG', 'ДДС номер', '175074752', BG!.vat!),
  vat('CY', 'ΦΠΑ', '10259033P', CY!.vat!),
  vat('CZ', 'DIČ', '25123891', CZ!.dic!),
  vat('DE', 'USt-IdNr.', '136695976', DE!.vat!),
  vat('DK', 'CVR-nummer', '13585628', DK!.cvr!),
  vat('EE', 'KMKR', '100931558', EE!.kmkr!),
  vat('ES', 'NIF', 'A13585625', ES!.nif!),
  vat('FI', 'ALV-numero', '20774740', FI!.alv!),
  vat('FR', 'N° TVA', '40303265045', FR!.tva!),
  vat('GR', 'ΑΦΜ', '094259216', GR!.vat!, 'EL'),
  vat('HR', 'OIB', '33392005961', HR!.oib!),
  vat('HU', 'ANUM', '12892312', HU!.anum!),
  vat('IE', 'VAT number', '6433435F', IE!.vat!),
  vat('IT', 'Partita IVA', '00743110157', IT!.iva!),
  vat('LT', 'PVM kodas', '119511515', LT!.pvm!),
  vat('LU', 'N° TVA', '15027442', LU!.tva!),
  vat('LV', 'PVN', '40003521600', LV!.pvn!),
  vat('MT', 'VAT number', '11679112', MT!.vat!),
  vat('NL', 'Btw-id', '004495445B01', NL!.btw!),
  vat('PL', 'NIP', '8567346215', PL!.nip!),
  vat('PT', 'NIF', '501964843', PT!.nif!),
  vat('RO', 'CUI', '18547290', RO!.cui!),
  vat('SE', 'Momsnummer', '123456789701', SE!.vat!),
  vat('SI', 'Davčna številka', '50223054', SI!.ddv!),
  vat('SK', 'IČ DPH', '2022749619', SK!.dph!),
  kind('AU', 'au_abn', 'ABN', '83 914 571 673', AU!.abn!),
  kind('BR', 'br_cnpj', 'CNPJ', '16.727.230/0001-97', BR!.cnpj!),
  kind('CA', 'ca_bn', 'Business number', '12302 6635 RC 0001', CA!.bn!),
  kind('CH', 'ch_uid', 'UID', 'CHE-100.155.212', CH!.uid!),
  {
    ...kind('GB', 'gb_vat', 'VAT number', 'GB980780684', GB!.vat!),
    prefix: 'GB',
    // Nine digits, three more for a branch; of government departments and health authorities, three.
    shape: /^(?!0+$)(\d{9}(\d{3})?|(GD|HA)\d{3})$/,
  },
  kind('IN', 'in_gst', 'GSTIN', '27AAPFU0939F1ZV', IN!.gstin!),
  kind('JP', 'jp_cn', '法人番号', '5835678256246', asOne(JP!.cn!)),
  kind('MX', 'mx_rfc', 'RFC', 'GODE561231GR8', asOne(MX!.rfc!)),
  kind('NO', 'no_vat', 'MVA-nummer', 'NO 995 525 828 MVA', NO!.mva!),
  kind('NZ', 'nz_gst', 'GST number', '49-091-850', NZ!.ird!),
  kind('SG', 'sg_uen', 'UEN', '00192200M', SG!.uen!),
  kind('US', 'us_ein', 'EIN', '91-1144442', US!.ein!),
  kind('ZA', 'za_vat', 'VAT number', '4720101234', ZA!.vat!),
]

/** Which kinds each country has, for a page to choose from; what they look like, with zeros for digits. */
export const taxIdTypes: BillingDetails['taxIdTypes'] = taxIdKinds.map(
  ({ country, type, name, example }) => ({
    country,
    type,
    name,
    example: example.replace(/\d/g, '0'),
  }),
)

/** What a kind is called, where it is one country's. */
export const nameOfTaxId = (type: string): string | undefined =>
  taxIdKinds.find((each) => each.type === type)?.name

/** Why a tax ID cannot be one. */
export interface TaxIdFault {
  readonly field: 'type' | 'value'
  readonly message: string
}

/** The same number as its register writes it, or why it is none. Whether anybody has it is not known. */
export function taxIdIn(country: string, { type, value }: TaxIdInput): TaxIdInput | TaxIdFault {
  const known = taxIdKinds.find((each) => each.country === country && each.type === type)
  if (!known) return { field: 'type', message: 'is no kind of tax ID of this country' }
  const { form, name, prefix, shape } = known
  const { isValid, compact } = form.validate(value.trim())
  if (!isValid || compact === undefined || shape?.test(compact) === false)
    return { field: 'value', message: `is no ${name}` }
  return { type, value: prefix === undefined ? form.format(compact) : `${prefix}${compact}` }
}
