import { type DecideCaseBody, ROUTES } from '@sekisho/protocol'
import type { TestPerson, TestSite } from './test-site.ts'

type Decision = Partial<DecideCaseBody> & Pick<DecideCaseBody, 'decision'>

/** What a test at the desk does again and again, on one site. */
export function atDesk(site: TestSite) {
  const desk = {
    /** The open case about this person, found as staff find it. */
    async caseOf(subject: TestPerson, by: TestPerson) {
      const { cases } = await by.call(ROUTES.cases, { query: { subject: subject.id } })
      const [found] = cases
      if (!found) throw new Error(`no open case about ${subject.displayName}`)
      return found
    },
    open: (id: string, by: TestPerson) => by.call(ROUTES.openCase, { params: { id }, body: { reason: '内容の確認' } }),
    decide: (id: string, by: TestPerson, decision: Decision) =>
      by.call(ROUTES.decideCase, { params: { id }, body: { reason: '内容を確認しました', ...decision } }),
    /** Opens and decides. */
    async settle(subject: TestPerson, by: TestPerson, decision: Decision) {
      const { id } = await desk.caseOf(subject, by)
      await desk.open(id, by)
      await desk.decide(id, by, decision)
      return id
    },
    async talk() {
      const [member, performer] = [await site.member('たろう'), await site.performer('ゆい')]
      return { member, performer, ...(await site.twoShot(member, performer)) }
    },
    /** The evidence records of a kind that name this id. */
    async records(kind: string, id: string) {
      const rows = await site.app.deps.db
        .selectFrom('evidence_record')
        .select('body')
        .where('kind', '=', kind)
        .where('body', 'like', `%${id}%`)
        .orderBy('id')
        .execute()
      return rows.map((row) => JSON.parse(row.body ?? '{}'))
    },
  }
  return desk
}

export const THREAT = '家の前で待ってるからな'
