// A card of the page's own, with the calculator in its shadow tree.
const card = document.getElementById("card").attachShadow({ mode: "open" });
const calculator = document.createElement("meken-calculator");
calculator.lang = "en";
calculator.setAttribute("tool", "points");
const style = document.createElement("style");
style.textContent = "* { color: red; font: 6px cursive } :host { display: block }";
card.append(style, calculator);
