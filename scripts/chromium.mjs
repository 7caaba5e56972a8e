// Finds the browser of the browser suite; as root on Debian it is installed, announced.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The path of a Chromium, or undefined after saying in one line what to install. */
export function findChromium() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(path)) return path
  if (mayInstall() && installByApt() && existsSync(path)) return path
  console.log(`Left out: the browser suite. It needs ${advice(path)}`)
  return undefined
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const mayInstall = () => isDebianRoot() && process.env.NO_INSTALL !== '1' && !process.env.CHROMIUM

function installByApt() {
  console.log('Installing Chromium for the browser suite (apt-get install chromium) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
}

function advice(path) {
  if (process.env.CHROMIUM) return `a browser at CHROMIUM=${path}, where none is.`
  if (isDebianRoot()) return 'Chromium: apt-get install chromium, or run again without NO_INSTALL.'
  return `Chromium at ${path}: install the package chromium, or set CHROMIUM to a Chrome or Chromium binary.`
}
