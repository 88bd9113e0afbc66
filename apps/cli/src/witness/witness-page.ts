import type { LogView } from './witness.ts'

/** Pure: the page for people. Which logs, what was cosigned last, and loudly when one has two histories. */
export function witnessPage(verifierKey: string, logs: readonly LogView[]): string {
  return `<!doctype html>
<html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>証人 / Witness</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.7 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  code, h2 { overflow-wrap: anywhere }
  h2 { font-size: 1.25rem }
  [lang=en] { font-size: 0.9rem }
  section { border: 1px solid; padding: 0 1rem; margin: 1rem 0 }
  .alarm { border: 3px solid #c00 }
  .alarm strong { color: #c00 }
  @media (prefers-color-scheme: dark) { .alarm { border-color: #f66 } .alarm strong { color: #f66 } }
</style>
<h1>証人 / Witness</h1>
<p>この証人は、台帳が前に見たものの続きであるときだけ署名します。中身は何も受け取りません。</p>
<p lang="en">This witness signs a log only when it continues what was seen before. It is sent no content.</p>
<p>公開の鍵 / Public key<br><code>${inHtml(verifierKey)}</code></p>
${logs.map(logSection).join('\n')}
</html>
`
}

function logSection({ origin, last, conflicts }: LogView): string {
  const address = `/log/${encodeURIComponent(origin)}/checkpoint`
  const seen = last
    ? `<p>最後に署名した記録 / Last cosigned: ${last.checkpoint.size.toLocaleString('en')} 件 / records — ${jst(last.time)} JST<br>
<a href="${inHtml(address)}">署名した控え / What was signed</a></p>`
    : '<p>まだ署名していません / Nothing cosigned yet</p>'
  const alarm =
    conflicts === 0
      ? ''
      : `<p><strong>この台帳には、食い違う二つの履歴があります（${conflicts} 件の証拠）。</strong>両方とも台帳の鍵で署名されています。記録が書き換えられたか、古い控えから作り直されました。証拠は証人のフォルダーの conflicts にあります。</p>
<p lang="en"><strong>This log has two histories that exclude each other (${conflicts} proofs).</strong> Both are signed with its key: records were changed, or it was rebuilt from an old copy. The proof is in the witness’s folder, in conflicts.</p>`
  return `<section${conflicts === 0 ? '' : ' class="alarm"'}><h2>${inHtml(origin)}</h2>${alarm}${seen}</section>`
}

/** 2026-01-31 09:00:00, in Japan, which has no summer time. */
const jst = (seconds: number) => new Date((seconds + 9 * 3_600) * 1_000).toISOString().slice(0, 19).replace('T', ' ')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
