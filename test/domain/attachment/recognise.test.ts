import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ATTACHMENT_KINDS,
  FILE_FORMS,
  fitsKind,
  recognise,
} from '../../../src/domain/attachment/index.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part],
    ),
  )

const ZEROS = [0, 0, 0, 0]

describe('what a file is', () => {
  it.each([
    ['jpeg', bytesOf([0xff, 0xd8, 0xff, 0xe1])],
    ['png', bytesOf([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['webp', bytesOf('RIFF', ZEROS, 'WEBPVP8 ')],
    ['wav', bytesOf('RIFF', ZEROS, 'WAVEfmt ')],
    ['pdf', bytesOf('%PDF-1.7')],
    ['mp3', bytesOf('ID3', [4, 0])],
    ['mp3', bytesOf([0xff, 0xfb, 0x90, 0x64])],
    ['m4a', bytesOf(ZEROS, 'ftypM4A ')],
    ['m4a', bytesOf(ZEROS, 'ftyp3gp5')],
    ['ogg', bytesOf('OggS')],
    ['flac', bytesOf('fLaC')],
    ['amr', bytesOf('#!AMR\n')],
  ])('is told by its first bytes: %s', (form, bytes) => {
    expect(recognise(bytes)).toBe(form)
  })

  it.each([
    ['nothing', bytesOf()],
    ['a page', bytesOf('<!DOCTYPE html><script>')],
    ['a drawing that may hold scripts', bytesOf('<?xml version="1.0"?><svg>')],
    ['an archive, and so every office document', bytesOf('PK', [3, 4])],
    ['a program for Windows', bytesOf('MZ', [0x90, 0])],
    ['a program for Linux', bytesOf([0x7f], 'ELF')],
    ['a script', bytesOf('#!/bin/sh')],
    ['a moving picture', bytesOf('GIF89a')],
    ['a film', bytesOf(ZEROS, 'ftypisom')],
    ['a picture of a kind that is not written anew', bytesOf(ZEROS, 'ftypheic')],
    ['a paper that does not begin at its beginning', bytesOf('<html>%PDF-1.7')],
    ['half a sign', bytesOf([0xff, 0xd8])],
    ['another sound in the same envelope', bytesOf('RIFF', ZEROS, 'AVI LIST')],
    ['sync without a layer', bytesOf([0xff, 0xe1, 0x90])],
    ['a text in UTF-16, which begins like sound', bytesOf([0xff, 0xfe], 'h', [0])],
  ])('is nothing that is taken in: %s', (_, bytes) => {
    expect(recognise(bytes)).toBeUndefined()
  })

  it('never depends on what follows, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array(), (head, rest) => {
        const padded = Uint8Array.from([...head, ...new Uint8Array(12 - Math.min(12, head.length))])
        expect(recognise(Uint8Array.from([...padded, ...rest]))).toBe(recognise(padded))
      }),
    )
  })
})

describe('a kind', () => {
  it('takes pictures as photographs, pictures and PDF as papers, sound as sound', () => {
    const taken = ATTACHMENT_KINDS.map((kind) => [
      kind,
      FILE_FORMS.filter((form) => fitsKind(form, kind)).join(' '),
    ])
    expect(Object.fromEntries(taken)).toEqual({
      photograph: 'jpeg png webp',
      scan: 'jpeg png webp pdf',
      audio: 'mp3 m4a ogg wav flac amr',
      document: 'jpeg png webp pdf',
    })
  })
})
