// What themes and builders of pages do: wrap things, move them, hide them in tabs.
/* global jQuery */
jQuery(($) => {
  $("p").wrap("<div class='block'></div>");
  $("#first meken-calculator").wrap("<section></section>");
});
