import { Component, type ReactNode } from 'react'

interface Props {
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps one failing part from taking the page with it. React knows no other form than a class. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  readonly retry = () => this.setState({ hasFailed: false })

  override render() {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children
  }
}
