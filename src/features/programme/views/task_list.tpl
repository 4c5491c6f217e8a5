{{HEADER:none}}
{{STATUS_FILTERS:none}}
{{KIND_FILTERS:none}}
<form class="search" method="get" action="/tasks" role="search">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
<label class="visually-hidden" for="q">[[programme.tasks.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[programme.tasks.search]]">
<button class="btn">[[programme.targets.apply]]</button>
</form>
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#ROWS}}
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.deadline]]</th><th scope="col">[[programme.column.product]]</th></tr></thead>
<tbody>
{{#ROW}}<tr{{#HEAD}} class="group"{{/HEAD}}>
<td class="first">{{STATUS:none}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{NUMBER}} {{TITLE}}</a>{{#UNDER}}<span class="cell-note">{{TEXT}}</span>{{/UNDER}}{{#LACKS}}<span class="cell-note">{{TEXT}}</span>{{/LACKS}}</th>
<td data-label="[[programme.column.person]]">{{PERSON}}<span class="cell-note">{{UNIT}}</span></td>
<td class="number" data-label="[[programme.column.deadline]]">{{DEADLINE}}<span class="cell-note">{{LATE}}</span></td>
<td data-label="[[programme.column.product]]">{{PRODUCT}}</td>
</tr>
{{/ROW}}
</tbody></table></div>
{{PAGER:none}}
{{/ROWS}}
