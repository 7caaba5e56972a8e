import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Holder } from '../coalition/post-table.tsx'
import type { Post, Unit } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { CreatePost } from './create-post.tsx'
import { GivePost } from './give-post.tsx'
import type { Officer } from './officers.tsx'
import { ClosePost, EndTerm } from './post-endings.tsx'

type Props = {
  readonly officers: readonly Officer[]
  readonly posts: readonly Post[]
  readonly units: readonly Unit[]
  readonly languages: readonly string[]
}
type Asked = { readonly kind: 'give' | 'end' | 'close'; readonly post: Post } | 'create'

/** Posts that are not closed: given, ended, closed, created. */
export function OfficePosts({ officers, posts, units, languages }: Props) {
  const say = useSay()
  const tell = useTell()
  const unitName = useUnitName()
  const [wanted, setWanted] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const columns = useColumns(setAsked)
  const close = () => setAsked(undefined)
  const open = posts.filter(({ closed }) => closed === undefined)
  const found = open.filter(({ title, unit, holder }) =>
    [tell(title), unitName(unit), holder?.name]
      .join(' ')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  )
  return (
    <Section
      title={say('office.posts')}
      count={open.length}
      action={<Button onClick={() => setAsked('create')}>{say('office.create')}</Button>}
    >
      <TextInput
        label={say('office.filter-posts')}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        maw="24rem"
      />
      <Listing
        caption={say('office.posts')}
        columns={columns}
        rows={found}
        keyOf={({ id }) => id}
        list={{ list: 'posts' }}
      />
      {asked === 'create' && <CreatePost units={units} languages={languages} onClose={close} />}
      {typeof asked === 'object' && asked.kind === 'give' && (
        <GivePost post={asked.post} officers={officers} onClose={close} />
      )}
      {typeof asked === 'object' && asked.kind === 'end' && (
        <EndTerm post={asked.post} onClose={close} />
      )}
      {typeof asked === 'object' && asked.kind === 'close' && (
        <ClosePost post={asked.post} onClose={close} />
      )}
    </Section>
  )
}

function useColumns(ask: (asked: Asked) => void): readonly Column<Post>[] {
  const say = useSay()
  const tell = useTell()
  const unitName = useUnitName()
  const title = (post: Post) => tell(post.title)
  const unit = (post: Post) => unitName(post.unit)
  return [
    { key: 'unit', heading: say('post.unit'), cell: unit, text: unit },
    { key: 'title', heading: say('post.title'), cell: title, text: title },
    {
      key: 'holder',
      heading: say('post.holder'),
      cell: (post) => <Holder post={post} />,
      text: ({ holder }) => holder?.name ?? say('post.vacant'),
    },
    {
      key: 'acts',
      heading: say('office.acts'),
      cell: (post) => <PostActs post={post} ask={ask} />,
    },
  ]
}

function PostActs({ post, ask }: { readonly post: Post; readonly ask: (asked: Asked) => void }) {
  const say = useSay()
  const tell = useTell()
  const unitName = useUnitName()
  const kinds = post.holder ? (['end'] as const) : (['give', 'close'] as const)
  return (
    <Group gap="xs" className="no-print">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant={kind === 'give' ? 'default' : 'subtle'}
          {...(kind === 'give' ? {} : { color: 'bata' })}
          onClick={() => ask({ kind, post })}
        >
          {say(`office.${kind}`)}
          <span className="only-heard">
            : {tell(post.title)}, {unitName(post.unit)}
          </span>
        </Button>
      ))}
    </Group>
  )
}
