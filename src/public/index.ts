// Pages for everybody, rendered on the server: what this is, what to do in danger, the way in; whether minutes
// are genuine; and the readable page of the API. No cookie, no script that is needed, nothing from another host.
export { type EndpointLine, toApiPage } from './api-page.ts'
export { type Checked, toCheckPage } from './check-page.ts'
export { toFrontPage } from './front-page.ts'
export { LEAVE_SCRIPT } from './page.ts'
