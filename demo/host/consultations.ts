import { readFile } from 'node:fs/promises'

export interface Utterance {
  readonly speaker: 'doctor' | 'patient'
  /** Seconds from the beginning of the recording. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the list shows of a consultation: nothing that was said in it. */
export interface ConsultationSummary {
  readonly id: string
  readonly day: number
  readonly number: number
  readonly durationSeconds: number
  readonly presentingComplaint: string
}

export interface Consultation extends ConsultationSummary {
  readonly note: string
  readonly utterances: readonly Utterance[]
}

/** The recordings with the attribution their licence asks for. */
export interface Consultations {
  readonly source: string
  readonly licence: string
  readonly changes: string
  readonly consultations: readonly Consultation[]
}

const dataFile = new URL('../data/consultations.json', import.meta.url)

export async function readConsultations(): Promise<Consultations> {
  return JSON.parse(await readFile(dataFile, 'utf8')) as Consultations
}

export function summaryOf(consultation: Consultation): ConsultationSummary {
  const { id, day, number, durationSeconds, presentingComplaint } = consultation
  return { id, day, number, durationSeconds, presentingComplaint }
}
