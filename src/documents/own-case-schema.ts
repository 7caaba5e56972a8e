import { z } from 'zod'

const date = z.string().meta({ description: 'A day and time in `zone`, YYYY-MM-DD HH:MM.' })
const coded = z.object({
  code: z.string(),
  words: z.string().meta({ description: 'The code in the language of the document.' }),
})
const recorded = {
  recorded: date,
  by: z.string().meta({ description: 'The unit that wrote it down; never a person.' }),
}

/** The person's own case as JSON: what she may have, and nothing of anybody else. */
export const ownCase = z
  .object({
    schema: z.literal('rujukan/own-case/1'),
    language: z.enum(['id', 'en']),
    number: z.string().meta({ description: 'The number of the case.' }),
    asOf: date,
    zone: z.string().meta({ description: 'Time zone of every time in the document.' }),
    givenBy: z.string().meta({ description: 'The unit that gave the document.' }),
    lead: z.string().meta({ description: 'The unit that leads the case.' }),
    outline: z
      .object({ sex: coded, language: coded, country: coded, safety: coded, children: z.number() })
      .optional(),
    names: z.array(
      z.object({
        name: z.string().nullable().meta({ description: 'null: not named.' }),
        ...recorded,
      }),
    ),
    ages: z.array(z.object({ stated: z.string(), ...recorded })),
    papers: z.array(
      z.object({
        kind: coded,
        issuer: z.string(),
        number: z.string().optional(),
        name: z.string().optional(),
        birthDate: z.string().optional(),
        ...recorded,
      }),
    ),
    contacts: z.array(
      z.object({
        place: z.string(),
        phone: z.string().optional(),
        how: coded.optional(),
        when: z.string().optional(),
        neverSay: z.string().optional(),
        ...recorded,
      }),
    ),
    statements: z.array(z.object({ text: z.string(), ...recorded })),
    origins: z.array(z.object({ place: z.string(), address: z.string().optional(), ...recorded })),
    attachments: z.array(
      z.object({ number: z.number(), kind: coded, class: coded, ...recorded }).meta({
        description: 'A file kept with the case; it is named here and not in the document.',
      }),
    ),
    decisions: z.array(
      z
        .object({
          status: coded,
          told: z.string().meta({ description: 'The day, YYYY-MM-DD.' }),
          language: coded,
          by: z.string().meta({ description: 'The unit that told it.' }),
          state: coded.meta({ description: 'in-effect, under-review or replaced.' }),
          reviewUntil: date.meta({ description: 'Until then a review may be asked for.' }),
          ways: z.array(coded),
        })
        .meta({ description: 'Who the panel found her to be, as it was told to her; no reasons.' }),
    ),
    consents: z.array(
      z.object({
        recipient: z.string(),
        classes: z.array(coded),
        purpose: coded,
        basis: coded,
        given: date,
        until: date,
        state: coded.meta({ description: 'in-force, withdrawn, expired or refused-on-review.' }),
      }),
    ),
    refusals: z.array(z.object({ recipient: z.string(), recorded: date })),
    referrals: z.array(
      z.object({
        need: coded,
        to: z.string(),
        sent: date,
        state: coded,
        reason: coded.optional().meta({ description: 'Why it was declined.' }),
        outcome: coded.optional(),
        answer: coded.optional().meta({ description: 'Her own answer: whether help came.' }),
        answerWords: z.string().optional(),
      }),
    ),
    looked: z.array(
      z.object({
        unit: z.string(),
        post: z.string(),
        purpose: coded,
        classes: z.array(coded),
        first: date,
        last: date,
      }),
    ),
    leftOut: z
      .array(z.string())
      .meta({ description: 'What the case also holds and this document does not, in words.' }),
  })
  .meta({ title: 'A case for the person it is about' })

export type OwnCase = z.infer<typeof ownCase>
