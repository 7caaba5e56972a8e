import { setNonce } from 'get-nonce'

/** Nonce of this page's style rule (CSP), written into the page by the server. */
export const findNonce = (): string =>
  document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** Styles that scroll lock makes while a dialog is open need the nonce too. */
export const passNonce = () => setNonce(findNonce())
