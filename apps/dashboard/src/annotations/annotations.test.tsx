// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { Annotations } from './annotations.tsx'

const PERIOD = { from: '2026-10-01', to: '2026-11-01' }

function theHouse(...scopes: string[]) {
  const list = [{ id: '7', day: '2026-10-13', text: 'Line down', channels: ['PHONE'] }]
  const done = { annotation: { id: '7' }, error: null }
  const change = {
    add({ day, text, channels }: Readonly<Record<string, unknown>>) {
      list.push({ id: '8', day: String(day), text: String(text), channels: channels as string[] })
      return { annotate: done }
    },
    remove() {
      list.pop()
      return { deleteAnnotation: done }
    },
  }
  return stubApi({
    DataStatus: { dataStatus: aView().status, viewer: { name: 'x', scopes } },
    Annotations: askedFor(list),
    Annotate: change.add,
    EditAnnotation: { editAnnotation: { annotation: null, error: { message: 'Somebody deleted it.' } } },
    DeleteAnnotation: change.remove,
  })
}

function askedFor(annotations: readonly object[]) {
  return () => ({ annotations: [...annotations] })
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(
    <QueryClientProvider client={client}>
      <Annotations period={PERIOD} />
    </QueryClientProvider>,
  )
}

/** jsdom has no modal dialogs. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true
  }
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

describe(Annotations, () => {
  test('lists what happened with its number, day and channels', async () => {
    theHouse('aggregates:read')
    show()
    const row = await screen.findByRole('listitem')
    expect(row.textContent).toBe('113 Oct 2026Line downPhone')
  })

  test('offers no way to write without the right, nor on paper', async () => {
    theHouse('aggregates:read')
    show()
    await screen.findByText('Line down')
    expect(screen.queryByRole('button')).toBeNull()
    cleanup()
    history.replaceState(null, '', '/?print=1')
    theHouse('admin')
    show()
    await screen.findByText('Line down')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('writes a note down and lists it; no channel means all', async () => {
    const asked = theHouse('admin')
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Add a note' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a note' }))
    expect(dialog.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-10-31')
    fireEvent.change(dialog.getByLabelText('Day'), { target: { value: '2026-10-20' } })
    fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'Sale begins' } })
    fireEvent.submit(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Sale begins')).toBeTruthy()
    const told = asked.find(({ name }) => name === 'Annotate')
    expect(told?.variables).toEqual({ day: '2026-10-20', text: 'Sale begins', channels: [] })
  })

  test('says where a note went that the list does not show', async () => {
    theHouse('admin')
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Add a note' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('Day'), { target: { value: '2026-12-24' } })
    fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'Closed' } })
    fireEvent.submit(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('The note stands on 24 Dec 2026, outside the days shown here.')).toBeTruthy()
  })

  test('deletes, keeps the keyboard at Undo, and brings back the same words', async () => {
    const asked = theHouse('admin')
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Edit: Line down' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }))
    const undo = await screen.findByRole('button', { name: 'Undo' })
    expect(document.activeElement).toBe(undo)
    expect(screen.queryByRole('listitem')).toBeNull()
    fireEvent.click(undo)
    expect(await screen.findByRole('listitem')).toBeTruthy()
    const told = asked.find(({ name }) => name === 'Annotate')
    expect(told?.variables).toEqual({ day: '2026-10-13', text: 'Line down', channels: ['PHONE'] })
  })

  test('keeps the dialog open and says why when the API refuses', async () => {
    theHouse('admin')
    show()
    fireEvent.click(await screen.findByRole('button', { name: 'Edit: Line down' }))
    fireEvent.submit(await screen.findByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody deleted it.')
  })
})
