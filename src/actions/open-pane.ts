/** Pages of the pane, in the order of its tabs. */
export const paneRoutes = [
  "recognition",
  "figures",
  "changes",
  "checks",
  "money",
  "report",
  "drafts",
  "forms",
  "settings",
] as const;
export type PaneRoute = (typeof paneRoutes)[number];

/** What a ribbon button asks of the pane: a page, and whether its work is to be started. */
export interface PaneRequest {
  readonly route: PaneRoute;
  readonly run: boolean;
}

type Listener = (request: PaneRequest) => void;

let listener: Listener | null = null;
let waiting: PaneRequest | null = null;

/** Asks for a page of the pane. A request made before the pane is drawn waits for it. */
export function requestPage(request: PaneRequest): void {
  if (listener === null) waiting = request;
  else listener(request);
}

/** Hands every request to the pane; the returned function ends that. */
export function onPaneRequest(next: Listener): () => void {
  listener = next;
  if (waiting !== null) {
    next(waiting);
    waiting = null;
  }
  return () => {
    if (listener === next) listener = null;
  };
}
