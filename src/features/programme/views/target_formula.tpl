<h3 class="section-title">[[programme.formula.title]]</h3>
<p>{{KIND}}</p>
{{#NONE}}<p class="quiet">[[programme.formula.none]]</p>{{/NONE}}
{{#PATH_TO_INPUTS}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.formula.path]] {{PERIOD_NAME}}</th><th scope="col" class="number">[[programme.column.value]]</th></tr></thead>
<tbody>
{{#STEP}}<tr><th scope="row" class="first depth-{{DEPTH}}"><a href="{{PATH}}">{{WORDING}}</a>{{#HOW}}<span class="cell-note">{{TEXT}}</span>{{/HOW}}{{#WEIGHT}}<span class="cell-note">× {{TEXT}}</span>{{/WEIGHT}}</th>
<td class="number" data-label="[[programme.column.value]]">{{VALUE}}<span class="cell-note">{{PERIOD}}</span>{{#MISSING}}<span class="quiet">[[programme.no_figure]]</span>{{/MISSING}}</td></tr>
{{/STEP}}
</tbody></table></div>
{{/PATH_TO_INPUTS}}
