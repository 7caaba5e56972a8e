import type { Page } from '@playwright/test'
import type { Client } from '../../src/client/index.ts'
import type { Answers, AnswerValue, Vignette } from '../../src/domain/identification/index.ts'
import type { CommandId, ExerciseId, LocalDate, UnitId } from '../../src/kit/index.ts'
import { exercisePageWords } from '../../src/words/exercise-page.ts'
import { toSay, toSayBeside } from '../../src/words/index.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'

const SECRETARY = 'sekretaris-koalisi'
const OFFICER = 'kbri-phnom-penh-petugas-1'
const READERS = [
  { post: OFFICER, unit: 'kbri-phnom-penh' },
  { post: 'bareskrim-layanan', unit: 'bareskrim' },
  { post: 'rptc-jakarta-petugas', unit: 'rptc-jakarta' },
  { post: 'kemenpppa-tppo-petugas', unit: 'kemenpppa-tppo' },
]
const say = toSayBeside(exercisePageWords, 'id', toSay('id'))
const { vignettes = [] } = await readIndonesia()

// The casts mint ids by their form, as the border does.
const command = () => crypto.randomUUID() as CommandId
const closes = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10) as LocalDate

function opened(secretary: Client, name: string, units = READERS) {
  return secretary.openExercise({
    command: command(),
    name,
    place: 'Kepulauan Riau',
    instrument: 'joint-screening',
    units: units.map(({ unit }) => unit as UnitId),
    closes,
  })
}

/** The agreed answers, of which this reader sees some otherwise: every n-th yes is unknown, every n-th no a yes. */
function seenBy({ answers }: Vignette, n: number): Answers {
  const other: Partial<Record<AnswerValue, AnswerValue>> = { yes: 'unknown', no: 'yes' }
  return Object.fromEntries(
    Object.entries(answers).map(([id, value], at) => [
      id,
      n > 0 && at % n === n - 1 ? (other[value] ?? value) : value,
    ]),
  )
}

async function fileAll(reader: Client, exercise: ExerciseId, n: number, left = 0): Promise<void> {
  for (const vignette of vignettes.slice(left))
    await reader.fileReading({
      exercise,
      command: command(),
      vignette: vignette.id,
      answers: seenBy(vignette, n),
    })
}

test('the secretariat opens an exercise by keyboard', async ({ officer }) => {
  const page = await officer(SECRETARY, '/app/exercises')
  await expect(page.getByText(say('exercise.list-empty'))).toBeVisible()
  await page.getByRole('link', { name: say('exercise.open') }).press('Enter')
  await page.getByRole('button', { name: say('exercise.open') }).press('Enter')
  await expect(page.getByRole('alert')).toContainText(say('refusal.exercise-name-empty'))
  await expectAccessible(page)
  await page.getByLabel(say('exercise.name')).fill('Latihan Kepri')
  await page.getByLabel(say('exercise.place')).fill('Kepulauan Riau')
  for (const name of ['KBRI Phnom Penh', /Bareskrim/]) {
    const box = page.getByRole('checkbox', { name }).first()
    await box.focus()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: say('exercise.open') }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Latihan Kepri')
  await expect(page.getByText(say('exercise.mark-why'))).toBeVisible()
  await expect(page.getByText(say('exercise.figures-wait'))).toBeVisible()
  // The secretariat was not invited: it reads no story before the others did.
  await expect(page.getByRole('link', { name: say('exercise.start') })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: say('exercise.close') }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('exercise.close') })
    .press('Enter')
  await expect(page.getByText(say('exercise.state-over')).first()).toBeVisible()
})

test('a story is answered by keys, kept when the tab closes, filed once, and then compared', async ({
  officer,
  api,
}) => {
  const { exercise } = await opened(await api(SECRETARY), 'Latihan tombol')
  await fileAll(await api('bareskrim-layanan'), exercise, 3)
  const page = await officer(OFFICER, '/app/desk')
  await page.locator('#exercises').getByRole('link', { name: 'Latihan tombol' }).press('Enter')
  await page.getByRole('link', { name: say('exercise.start') }).press('Enter')
  const [first] = vignettes
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title.id ?? '')
  await expect(page.getByText(say('exercise.agreed'))).toHaveCount(0)
  await expect(page.locator('[data-question="act.recruitment"]')).toBeVisible()
  await expectAccessible(page)

  await tabTo(page, page.locator('[data-question="act.recruitment"] input:checked'))
  await page.keyboard.press('y')
  await page.keyboard.press('t')
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('x')
  const asked = await page
    .locator('fieldset[data-question]')
    .evaluateAll((all) => all.slice(0, 3).map((one) => one.querySelector('input:checked')))
  expect(asked).toHaveLength(3)
  await expect(page.locator('input[value="yes"]:checked')).toHaveCount(1)
  await expect(page.locator('input[value="no"]:checked')).toHaveCount(1)
  await expect(page.locator('input[value="unknown"]:checked')).toHaveCount(0)
  await expect(page.getByText(/^Tersimpan|disimpan/i).first()).toBeVisible()
  await page.reload()
  await expect(page.locator('input[value="yes"]:checked')).toHaveCount(1)
  await page.goto('/app/desk'.replace(/^/, new URL(page.url()).origin))
  await page.getByRole('link', { name: /Latihan tombol:/ }).press('Enter')
  await expect(page.locator('input[value="yes"]:checked')).toHaveCount(1)

  await page.getByRole('button', { name: say('reading.file') }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('reading.file') })
    .press('Enter')
  await expect(page.getByRole('table', { name: say('reading.others') })).toContainText(
    say('exercise.agreed'),
  )
  await expect(page.getByRole('table', { name: say('reading.differing') })).toContainText('D5.1')
  await expect(page.getByRole('button', { name: say('reading.file') })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: say('exercise.start') }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vignettes[1]?.title.id ?? '')
})

test('agreement is read as a table and drawn, and leaves as a numbered sheet', async ({
  officer,
  api,
}) => {
  const { exercise } = await opened(await api(SECRETARY), 'Latihan empat lembaga')
  for (const [at, { post }] of READERS.entries())
    await fileAll(await api(post), exercise, at === 0 ? 0 : at + 2)
  const page = await officer(OFFICER, `/app/exercises/${exercise}`)
  await page.getByRole('link', { name: say('exercise.to-figures') }).press('Enter')
  const lights = page.getByRole('table', { name: say('exercise.lights'), exact: true })
  await expect(lights.getByRole('row')).toHaveCount(1 + 4 + 6)
  await expect(page.getByText(say('exercise.few', { pairs: 12 }))).toBeVisible()
  await expect(page.getByRole('table', { name: say('exercise.dividing') })).toBeVisible()
  await choosePair(page)
  await page
    .getByRole('button', { name: /^Tampilkan semua/ })
    .first()
    .press('Enter')
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say('exercise.sheet') }).press('Enter')
  expect((await download).suggestedFilename()).toMatch(/^E\d\d-.*-exercise\.xlsx$/)
})

async function choosePair(page: Page): Promise<void> {
  const pair = page.getByLabel(say('exercise.pair'), { exact: true })
  const before = await pair.inputValue()
  await pair.focus()
  await page.keyboard.press('ArrowDown')
  await expect(pair).not.toHaveValue(before)
  await expect(page).toHaveURL(/pair=/)
}
