<h3 class="section-title">[[programme.area.title]]</h3>
{{#NONE}}<p class="quiet">[[programme.area.none]]</p>{{/NONE}}
{{#PERIOD}}
<div class="list"><table>
<thead><tr><th scope="col">{{PERIOD_NAME}}</th><th scope="col" class="number">{{UNIT}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row" class="first">{{NAME}}</th><td class="number" data-label="[[programme.column.value]]">{{VALUE}}</td></tr>
{{/ROW}}
{{#WHOLE}}<tr><th scope="row" class="first">[[programme.area.whole]]</th><td class="number" data-label="[[programme.column.value]]"><strong>{{VALUE}}</strong></td></tr>{{/WHOLE}}
</tbody></table></div>
{{#MISSING}}<p class="quiet">{{TEXT}}</p>{{/MISSING}}
{{#DIFFERS}}<p class="message tone-orange">{{TEXT}}</p>{{/DIFFERS}}
{{/PERIOD}}
