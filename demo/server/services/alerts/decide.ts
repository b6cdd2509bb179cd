import type {
  AlertChannel,
  AlertFacts,
  AlertKind,
  AlertRule,
} from '@virtual-practice/credits/contract'
import type { AlertDecision, FiredAlert, Notice, StandingAlert } from '../../ledger/alerts.js'
import { gravityOf, KINDS, type Known, type Standing } from './kinds.js'

/** More credits than there can be. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER

type Rule = Omit<AlertRule, 'kind' | 'enabled'> & { readonly kind: AlertKind }

const always = {
  threshold: 0,
  feature: null,
  tell: ['page', 'webhook', 'email'],
} satisfies Partial<Rule>

/** No rule of anybody's, and so never switched off. */
export const STOPPED: Rule = {
  id: 'stopped',
  kind: 'stopped',
  severity: 'critical',
  ...always,
}

/** That a member asks is told to those who manage the credits, whatever their rules. */
const REQUESTED: Rule = {
  id: 'credits-requested',
  kind: 'credits_requested',
  severity: 'info',
  ...always,
}

/** So is that auto-recharge does not buy what it should. */
const RECHARGE: Rule = {
  id: 'recharge',
  kind: 'recharge',
  severity: 'warning',
  ...always,
}

/** What is told without a rule: nobody's rule may be called so. */
export const ALWAYS: readonly Rule[] = [STOPPED, REQUESTED, RECHARGE]

/** What has become of one rule, of one that it is about. */
interface Judged {
  readonly rule: Rule
  readonly standing: Standing
  readonly isOpen: boolean
  readonly fired?: FiredAlert
  readonly stands?: StandingAlert
}

/**
 * Decides which notices begin, go on and end. A rule raises one notice when it is crossed and none
 * until it has recovered; a notice of a rule that is no more has ended.
 *
 * @param notices the newest of each rule
 */
export function decide(
  known: Known,
  rules: readonly AlertRule[],
  notices: readonly Notice[],
  version: number,
): AlertDecision {
  const watched = [...ALWAYS, ...rules.filter(({ enabled }) => enabled)]
  const judged = watched.flatMap((rule) => {
    const of = notices.filter((notice) => notice.rule === rule.id && isAbout(rule, notice))
    return subjectsOf(rule, known, of).map((subject) =>
      judge(
        rule,
        subject,
        known,
        of.find((notice) => subjectIn(notice) === subject),
      ),
    )
  })
  const standing = judged.flatMap(({ stands }) => stands ?? [])
  const kept = new Set(standing.map(({ alert }) => alert))
  const orphans = notices.filter(({ id, resolvedAt }) => resolvedAt === null && !kept.has(id))
  return {
    fired: sentOnce(judged),
    standing: [
      ...standing,
      ...orphans.map(({ id, facts }) => ({ alert: id, now: 'resolved' as const, facts })),
    ],
    ...calm(judged, known),
    lookAt: judged.flatMap(({ standing }) => standing.lookAt ?? []).sort()[0] ?? null,
    stopped: judged[0]!.isOpen,
    version,
  }
}

/** Those of whom there is something to say, and those of whom something was said. */
function subjectsOf(rule: Rule, known: Known, notices: readonly Notice[]): readonly string[] {
  const { subjects } = KINDS[rule.kind]
  if (!subjects) return ['']
  const open = notices.filter(({ resolvedAt }) => resolvedAt === null)
  return [...new Set([...subjects(known, rule), ...open.map(subjectIn)])]
}

/** A rule of another feature now has nothing more to say of the one that it was of. */
const isAbout = ({ feature }: Rule, { facts }: Notice): boolean =>
  feature === null || facts.limit?.feature === feature

const subjectIn = ({ kind, facts }: Notice): string => KINDS[kind].subjectOf?.(facts) ?? ''

function judge(rule: Rule, subject: string, known: Known, last: Notice | undefined): Judged {
  const kind = KINDS[rule.kind]
  const standing = kind.standing(rule.threshold, known, subject)
  const facts: AlertFacts = {
    ...{
      available: known.available,
      required: null,
      expiring: null,
      use: null,
      request: null,
      recharge: null,
      limit: null,
    },
    ...kind.facts(rule.threshold, known, subject),
  }
  if (last?.resolvedAt === null) {
    const isOpen = !standing.hasRecovered
    // What made it is not so any more: what was said of it then is left as it was.
    const stands = isOpen
      ? { alert: last.id, now: 'open' as const, facts }
      : {
          alert: last.id,
          now: 'resolved' as const,
          facts: { ...last.facts, available: facts.available },
        }
    return { rule, standing, isOpen, stands }
  }
  if (!standing.isCrossed) return { rule, standing, isOpen: false }
  const isSame = last && Date.parse(known.at) - Date.parse(last.firedAt) < kind.coolDown_ms
  if (isSame && sameRule(rule, last))
    return { rule, standing, isOpen: true, stands: { alert: last.id, now: 'reopened', facts } }
  return { rule, standing, isOpen: true, fired: { ...toldBy(rule), subject, facts } }
}

const toldBy = ({
  id: rule,
  kind,
  threshold,
  severity,
  tell,
}: Rule): Omit<FiredAlert, 'subject' | 'facts'> => ({ rule, kind, threshold, severity, tell })

const sameRule = (rule: Rule, { kind, threshold, severity }: Notice): boolean =>
  rule.kind === kind && rule.threshold === threshold && rule.severity === severity

/** Of several that say that credits run out, the gravest is sent; the page is told of each. */
function sentOnce(judged: readonly Judged[]): FiredAlert[] {
  const gravest = judged
    .filter(({ rule, isOpen }) => isOpen && KINDS[rule.kind].isOfBalance)
    .reduce<Judged | undefined>(
      (grave, one) => (grave && graver(grave, one) ? grave : one),
      undefined,
    )
  return judged.flatMap(({ rule, fired }) => {
    if (!fired) return []
    const isSent = !KINDS[rule.kind].isOfBalance || rule.id === gravest?.rule.id
    return { ...fired, tell: isSent ? fired.tell : fired.tell.filter(onPage) }
  })
}

const onPage = (channel: AlertChannel): boolean => channel === 'page'

/** At one severity the lower limit is the graver one; the id decides where that is the same too. */
function graver(a: Judged, b: Judged): boolean {
  const [gravityA, gravityB] = [gravityOf(a.rule), gravityOf(b.rule)]
  if (gravityA !== gravityB) return gravityA > gravityB
  const [limitA, limitB] = [a.standing.below ?? 0, b.standing.below ?? 0]
  return limitA === limitB ? a.rule.id < b.rule.id : limitA < limitB
}

/** Between which figures all of this stays as it is. */
function calm(
  judged: readonly Judged[],
  { hasHadCredits }: Known,
): Pick<AlertDecision, 'calmFrom' | 'calmTo'> {
  if (!hasHadCredits) return { calmFrom: 0, calmTo: 0 }
  const limits = (isOpen: boolean, of: 'below' | 'recoversAt'): number[] =>
    judged.flatMap((one) => (one.isOpen === isOpen ? (one.standing[of] ?? []) : []))
  return {
    calmFrom: Math.max(0, ...limits(false, 'below')),
    calmTo: Math.min(NO_LIMIT, ...limits(true, 'recoversAt').map((at) => at - 1)),
  }
}
