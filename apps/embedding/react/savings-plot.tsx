"use client";

import { useEffect, useRef } from "react";
import type { PlotctlAppAttributes, PlotctlAppElement } from "plotctl/app-element";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "plotctl-app": HTMLAttributes<PlotctlAppElement> & PlotctlAppAttributes & { ref?: Ref<PlotctlAppElement> };
    }
  }
}

interface SavingsPlotProps {
  /** The address of the app. */
  readonly src: string;
  /** Sent to the app when it changes. */
  readonly interest: number;
  /** Called with each message "sum" of the app. */
  readonly onSum: (sum: number) => void;
}

export function SavingsPlot({ src, interest, onSum }: SavingsPlotProps) {
  const app = useRef<PlotctlAppElement>(null);

  // Defines the element. A server that renders the page has no elements, so this is not an import at the top.
  useEffect(() => void import("plotctl/app-element"), []);

  useEffect(() => {
    const element = app.current;
    const listen = (event: CustomEvent<{ readonly type: string; readonly data: unknown }>) => {
      if (event.detail.type === "sum") onSum(Number(event.detail.data));
    };
    element?.addEventListener("message", listen);
    return () => element?.removeEventListener("message", listen);
  }, [onSum]);

  useEffect(() => {
    void customElements.whenDefined("plotctl-app").then(() => app.current?.send("interest", interest));
  }, [interest]);

  return <plotctl-app ref={app} src={src} />;
}
