{{#OPEN}}
<section id="reported">
<h2 class="section-title">[[programme.figures.on_their_way]]</h2>
<div class="stack">{{#OPEN_CARD}}{{CARD:none}}{{/OPEN_CARD}}</div>
</section>
{{/OPEN}}
{{#REPLACED}}
<section>
<details><summary>[[programme.figures.replaced]]</summary>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.period]]</th><th scope="col" class="number">[[programme.column.value]]</th><th scope="col">[[programme.column.entered]]</th><th scope="col">[[programme.figures.replaced_by]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row" class="first">{{PERIOD}}</th>
<td class="number" data-label="[[programme.column.value]]">{{FIGURE}}</td>
<td data-label="[[programme.column.entered]]">{{WHO}}<span class="cell-note">{{WHEN}}</span></td>
<td data-label="[[programme.figures.replaced_by]]">{{BY}}<span class="cell-note">{{REPLACED_WHEN}}</span></td></tr>
{{/ROW}}
</tbody></table></div>
</details>
</section>
{{/REPLACED}}
