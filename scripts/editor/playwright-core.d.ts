// The few members of playwright-core that are used here. Its package belongs to the editor host and is not among the project's own.

declare module 'playwright-core' {
  export interface Locator {
    first(): Locator;
    last(): Locator;
    nth(index: number): Locator;
    all(): Promise<Locator[]>;
    filter(options: { hasText: string | RegExp }): Locator;
    locator(selector: string): Locator;
    click(options?: {
      timeout?: number;
      button?: 'left' | 'right';
      modifiers?: ('Control' | 'Alt')[];
      force?: boolean;
      position?: { x: number; y: number };
    }): Promise<void>;
    hover(options?: { timeout?: number; force?: boolean; position?: { x: number; y: number } }): Promise<void>;
    waitFor(options?: { state?: 'visible' | 'hidden' | 'attached'; timeout?: number }): Promise<void>;
    count(): Promise<number>;
    innerText(options?: { timeout?: number }): Promise<string>;
    fill(text: string): Promise<void>;
    focus(): Promise<void>;
    selectOption(value: string | { label: string }): Promise<unknown>;
    boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
    allInnerTexts(): Promise<string[]>;
    evaluateAll<R>(ask: (elements: HTMLElement[]) => R): Promise<R>;
    evaluate<R, A>(ask: (element: HTMLElement, argument: A) => R, argument: A): Promise<R>;
  }

  export interface FrameLocator {
    frameLocator(selector: string): FrameLocator;
    locator(selector: string): Locator;
  }

  export interface Frame {
    /** `ask` is a program; its last value comes back. No policy of the page stops it. */
    evaluate<R>(ask: string): Promise<R>;
  }

  export interface Page {
    frames(): Frame[];
    setViewportSize(size: { width: number; height: number }): Promise<void>;
    addInitScript(script: string): Promise<unknown>;
    goto(url: string): Promise<unknown>;
    frameLocator(selector: string): FrameLocator;
    locator(selector: string): Locator;
    exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
    addStyleTag(options: { content: string }): Promise<unknown>;
    screenshot(options: { path: string; omitBackground?: boolean }): Promise<unknown>;
    setContent(html: string): Promise<unknown>;
    waitForTimeout(milliseconds: number): Promise<void>;
    bringToFront(): Promise<void>;
    reload(): Promise<unknown>;
    emulateMedia(options: { reducedMotion?: 'reduce' | 'no-preference'; media?: 'print' | 'screen' }): Promise<void>;
    context(): BrowserContext;
    on(event: 'console', listener: (message: { text(): string; type(): string }) => void): void;
    on(event: 'crash', listener: () => void): void;
    on(event: 'request', listener: (request: { url(): string }) => void): void;
    /** `ask` is a program; its last value comes back. */
    evaluate<R>(ask: string): Promise<R>;
    close(): Promise<void>;
    readonly keyboard: {
      press(keys: string, options?: { delay?: number }): Promise<void>;
      down(key: string): Promise<void>;
      up(key: string): Promise<void>;
      type(text: string, options?: { delay?: number }): Promise<void>;
    };
    readonly mouse: {
      move(x: number, y: number, options?: { steps?: number }): Promise<void>;
      click(x: number, y: number): Promise<void>;
      wheel(deltaX: number, deltaY: number): Promise<void>;
    };
  }

  export interface BrowserContext {
    /** Answers what any page of the window asks for at such an address. */
    route(
      address: RegExp,
      answer: (route: {
        request(): { url(): string };
        fulfill(response: { body: string }): Promise<void>;
      }) => Promise<void>,
    ): Promise<void>;
    /** Settled with the next page that a page opens. */
    waitForEvent(event: 'page', options?: { timeout?: number }): Promise<Page>;
    newCDPSession(page: Page): Promise<{ send(method: string, params: object): Promise<unknown> }>;
  }

  export interface Browser {
    newPage(options: {
      viewport: { width: number; height: number };
      deviceScaleFactor?: number;
      hasTouch?: boolean;
      permissions?: string[];
      colorScheme?: 'light' | 'dark';
    }): Promise<Page>;
    version(): string;
    close(): Promise<void>;
  }

  export const chromium: {
    launch(options: { executablePath: string; args: string[]; env?: NodeJS.ProcessEnv }): Promise<Browser>;
  };
}
