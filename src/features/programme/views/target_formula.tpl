<h3 class="section-title" id="formula">[[programme.formula.title]]</h3>
<p>{{KIND}}</p>
{{#NONE}}<p class="quiet">[[programme.formula.none]]</p>{{/NONE}}
{{#LACKING}}<p>[[programme.formula.lacking]]</p><ul>{{#INPUT}}<li><a href="{{PATH}}">{{WORDING}}</a> <span class="quiet">({{PERIOD}})</span></li>{{/INPUT}}</ul>{{/LACKING}}
{{#PATH_TO_INPUTS}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.formula.path]] {{PERIOD_NAME}}</th><th scope="col" class="number">[[programme.column.value]]</th></tr></thead>
<tbody>
{{#STEP}}<tr><th scope="row" class="first depth-{{DEPTH}}"><a href="{{PATH}}">{{WORDING}}</a>{{#HOW}}<span class="cell-note">{{TEXT}}</span>{{/HOW}}{{#WEIGHT}}<span class="cell-note">× {{TEXT}}</span>{{/WEIGHT}}</th>
<td class="number" data-label="[[programme.column.value]]">{{VALUE}}{{#MISSING}}<span class="quiet">[[programme.no_figure]]</span>{{/MISSING}}<span class="cell-note">{{PERIOD}}</span></td></tr>
{{/STEP}}
</tbody></table></div>
{{/PATH_TO_INPUTS}}
