// A React page with a plotctl app in it. `npm run dev` of your own React project does what esbuild does here:
//
//   npx esbuild apps/embedding/react/main.tsx --bundle --jsx=automatic --outfile=savings.js
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { SavingsPlot } from "./savings-plot.tsx";

function Page() {
  const [interest, setInterest] = useState(3);
  const [sum, setSum] = useState<number>();
  return (
    <>
      <h1>Savings</h1>
      <button onClick={() => setInterest(interest + 1)}>{interest} %: one more</button>
      <SavingsPlot src="http://localhost:5006/savings" interest={interest} onSum={setSum} />
      <p>After 30 years: {sum ?? "…"}</p>
    </>
  );
}

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
