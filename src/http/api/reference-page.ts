import { html } from 'hono/html'
import type { Answer, Endpoint } from '../../contract/api/endpoint.ts'
import { ENDPOINTS } from '../../contract/api/endpoints.ts'
import { PROBLEM_CODES } from '../../core/problem.ts'
import { api as english } from '../../words/en/api.ts'
import { problem as problemEn } from '../../words/en/problem.ts'
import type { Language } from '../../words/fill.ts'
import { api as indonesian } from '../../words/id/api.ts'
import { problem as problemId } from '../../words/id/problem.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
article { border-top: 1px solid GrayText; padding: .75rem 0; }
h3 { margin: 0; font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0 0; }
dt { color: GrayText; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .5rem .25rem 0; vertical-align: top; }
`

const TAGS: readonly Endpoint['tag'][] = [
  'session',
  'account',
  'batches',
  'drafts',
  'agreements',
  'copies',
  'organisation',
  'plans',
  'users',
  'audit',
  'system',
]

const leaves = (answer: Answer): string =>
  answer.kind === 'json' ? answer.of.name : answer.kind === 'file' ? answer.mediaTypes.join(', ') : '–'

/** The API's reference to read: drawn from the same declarations as the OpenAPI document. */
export const referencePage = (language: Language, nonce: string) => {
  const w = language === 'id' ? indonesian : english
  const sentences = language === 'id' ? problemId : problemEn
  const all: readonly Endpoint[] = Object.values(ENDPOINTS)
  const entry = (e: Endpoint) => html`<article id="${e.id}">
    <h3><code>${e.method.toUpperCase()} /api/v1${e.path}</code></h3>
    <p>${e.summary[language]}</p>
    <dl>
      ${Object.keys(e.query.shape).length > 0 && html`<dt>${w.query}</dt><dd><code>${Object.keys(e.query.shape).join(', ')}</code></dd>`}
      ${e.body && html`<dt>${w.body}</dt><dd><code>${e.body.kind === 'json' ? e.body.of.name : `multipart/form-data: ${e.body.field}`}</code></dd>`}
      <dt>${w.answer}</dt><dd><code>${e.answer.status} ${leaves(e.answer)}</code></dd>
      ${e.problems.length > 0 && html`<dt>${w.problems}</dt><dd>${e.problems.map((code) => html`<a href="#${code}"><code>${code}</code></a> `)}</dd>`}
      <dt>${w.access}</dt><dd>${e.access === 'public' ? w.everyone : w.signedIn}</dd>
    </dl>
  </article>`
  const problemRow = (code: (typeof PROBLEM_CODES)[number]) => html`<tr id="${code}">
    <td><code>${code}</code></td><td>${PROBLEM_STATUS[code]}</td><td>${sentences[code]}</td>
  </tr>`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><h1>${w.title}</h1><p>${w.introduction}</p>
<p><a href="/api/v1/openapi.json">${w.document}</a> · <a href="/api/v1/interchange.schema.json">${w.interchange}</a> · <a href="/">Ikrar</a></p></header>
<main>
${TAGS.map((tag) => html`<section><h2>${w.tags[tag]}</h2>${all.filter((e) => e.tag === tag).map(entry)}</section>`)}
<section><h2>${w.problems}</h2><p>${w.problemsAre}</p>
<table><thead><tr><th>${w.code}</th><th>${w.status}</th><th>${w.sentence}</th></tr></thead><tbody>${PROBLEM_CODES.map(problemRow)}</tbody></table></section>
</main>
</body>
</html>`
}
