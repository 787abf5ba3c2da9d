// A page by React: the element in JSX, with properties and events, in a list that is sorted anew.
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [tool, setTool] = useState("points");
  const [isTurned, setTurned] = useState(false);
  const [heard, setHeard] = useState([]);
  const hear = (event) => setHeard((all) => [...all, event.type]);
  const calculator = (
    <meken-calculator
      key="calculator"
      lang="en"
      tool={tool}
      report={false}
      onmeken-ready={hear}
      onmeken-error={hear}
    >
      <a href="https://partner.example/">Open the whole calculator</a>
    </meken-calculator>
  );
  const text = <p key="text">Some text of the page.</p>;
  return (
    <>
      <button id="money" onClick={() => setTool("money")}>Money</button>
      <button id="turn" onClick={() => setTurned(!isTurned)}>The other way round</button>
      <p id="heard">{heard.join(" ")}</p>
      {isTurned ? [calculator, text] : [text, calculator]}
    </>
  );
}

createRoot(document.getElementById("root")).render(<Page />);
