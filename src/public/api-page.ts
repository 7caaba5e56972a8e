import { html } from 'hono/html'
import { type PageParts, toPage } from './page.ts'

/** One line of the readable page of the API; made from the contract by the server. */
export type EndpointLine = {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly access: string
  readonly says: string
  readonly members: readonly string[]
  readonly classes: readonly string[]
}

/** `/api`: every endpoint, who may ask, what it takes and which classes of data its answer holds. */
export function toApiPage(
  parts: Omit<PageParts, 'title' | 'path' | 'wide'>,
  lines: readonly EndpointLine[],
) {
  const { say, language } = parts
  return toPage(
    { ...parts, title: `${say('api.title')} · ${say('front.title')}`, path: '/api/', wide: true },
    html`<h1>${say('api.title')}</h1>
      <p>${say('api.lead')} <a href="/api/openapi.json">openapi.json</a></p>
      <div class="scroll" tabindex="0" role="region" aria-label="${say('api.title')}">
        <table>
          <thead>
            <tr>
              <th scope="col">${say('api.address')}</th>
              <th scope="col">${say('api.says')}</th>
              <th scope="col">${say('api.access')}</th>
              <th scope="col">${say('api.members')}</th>
              <th scope="col">${say('api.classes')}</th>
            </tr>
          </thead>
          <tbody lang="en">
            ${lines.map(
              (line) =>
                html`<tr id="${line.name}">
                  <td><code>${line.method} /api${line.path}</code></td>
                  <td>${line.says}</td>
                  <td>${line.access}</td>
                  <td><code>${line.members.join(', ')}</code></td>
                  <td>${line.classes.join(', ')}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p><a href="/?lang=${language}">${say('api.back')}</a></p>`,
  )
}
