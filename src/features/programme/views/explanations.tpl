{{HEADER:none}}
{{FILTERS:none}}
<form class="filter-form" method="get" action="/explanations" role="search"><input type="hidden" name="state" value="{{STATE}}">
<div class="row-of-items">{{PERSON_FIELD:none}}<button class="btn">[[programme.targets.apply]]</button></div></form>
{{#LIST}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.explanation.about]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.explanation.due]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{QUESTION}}</span></th><td data-label="[[programme.column.person]]">{{PERSON:none}}</td><td class="number" data-label="[[programme.explanation.due]]">{{DUE}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/LIST}}
{{#NONE}}<p class="quiet">[[programme.explanation.none_so]]</p>{{/NONE}}
{{#EMPTY}}<div class="empty-state">[[icon:message-question]]<h2>[[programme.explanation.none]]</h2><p>[[programme.explanation.none_text]]</p></div>{{/EMPTY}}
