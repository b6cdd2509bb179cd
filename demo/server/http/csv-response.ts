import type { Asked } from './asked.js'
import { csvLine } from './csv.js'

/** What a column says of a row. */
export type Column<Row> = (row: Row) => string | number | null

/**
 * Rows for a spreadsheet. A page of them is read when the reader has taken the one before, and none
 * when he has gone. Throws what the first page throws; what goes wrong later breaks the answer off,
 * so that nobody takes a part for the whole.
 */
export async function csvResponse<Row>(
  filename: string,
  columns: Readonly<Record<string, Column<Row>>>,
  pages: AsyncGenerator<readonly Row[], void>,
  { ending, report }: Pick<Asked, 'ending' | 'report'>,
): Promise<Response> {
  const values = Object.values(columns)
  const linesOf = (page: readonly Row[]): string =>
    page.map((row) => csvLine(values.map((value) => value(row)))).join('')

  const encoder = new TextEncoder()
  const first = await pages.next()
  let text: string | undefined = csvLine(Object.keys(columns)) + linesOf(first.value ?? [])

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          ending.throwIfAborted()
          if (text === undefined) {
            const next = await pages.next()
            if (next.done) return controller.close()
            text = linesOf(next.value)
          }
          // A page without entries would leave the reader waiting for a piece.
          if (text) controller.enqueue(encoder.encode(text))
          else controller.close()
          text = undefined
        } catch (error) {
          report(error)
          controller.error(error)
        }
      },
      async cancel() {
        await pages.return()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'no-store',
    },
  })
}
