import { Component, type ReactNode } from "react";
import { texts } from "../texts";
import { ProblemBar } from "../parts/bars/problem-bar";

interface FailureBoundaryProps {
  readonly children: ReactNode;
}

interface FailureBoundaryState {
  readonly failure: Error | null;
}

/** A page that cannot be drawn, or not be loaded, ends in words, and the other pages stay. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: Error): FailureBoundaryState {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const detail = failure.stack ?? failure.message;
    return (
      <ProblemBar
        problem={{ code: "hostFailed", message: texts.task.unexpected, detail }}
        onRetry={() => this.setState({ failure: null })}
      />
    );
  }
}
