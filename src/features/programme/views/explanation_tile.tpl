{{#TILE}}
<h2 class="section-title">[[programme.explanation.tile]]</h2>
<ul class="filters">
<li><a class="chip" href="/explanations?state=late">[[programme.explanation.late]] <span class="count">{{LATE}}</span></a></li>
<li><a class="chip" href="/explanations">[[programme.explanation.awaited]] <span class="count">{{AWAITED}}</span></a></li>
<li><a class="chip" href="/explanations?state=answered">[[programme.explanation.waiting_decision]] <span class="count">{{TO_DECIDE}}</span></a></li>
</ul>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.explanation.about]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.explanation.due]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a></th><td data-label="[[programme.column.person]]">{{PERSON:none}}</td><td class="number" data-label="[[programme.explanation.due]]">{{DUE}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/TILE}}
