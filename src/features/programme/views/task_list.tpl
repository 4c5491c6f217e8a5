{{VIEWS:none}}
{{STATUS_FILTERS:none}}
{{FILTER_FORM:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#ROWS}}
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
<div class="list"><table>
<thead><tr>{{#CHOOSING}}<th scope="col"><span class="visually-hidden">[[programme.tasks.choose]]</span></th>{{/CHOOSING}}<th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.deadline]]</th><th scope="col">[[programme.column.product]]</th></tr></thead>
<tbody>
{{#ROW}}<tr{{#HEAD}} class="group"{{/HEAD}}>
{{#CHOICE}}<td class="first choose"><input type="checkbox" form="bulk" name="task" value="{{ID}}"{{#CHOSEN}} checked{{/CHOSEN}} aria-label="[[programme.tasks.choose]]: {{TITLE}}"></td>{{/CHOICE}}
<td class="first">{{STATUS:none}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{NUMBER}} {{TITLE}}</a>{{#UNDER}}<span class="cell-note">{{TEXT}}</span>{{/UNDER}}{{#LACKS}}<span class="cell-note">{{TEXT}}</span>{{/LACKS}}</th>
<td data-label="[[programme.column.person]]">{{PERSON:none}}<span class="cell-note">{{UNIT:none}}</span></td>
<td class="number" data-label="[[programme.column.deadline]]">{{DEADLINE}}<span class="cell-note">{{LATE}}</span></td>
<td data-label="[[programme.column.product]]">{{PRODUCT}}</td>
</tr>
{{/ROW}}
</tbody></table></div>
{{PAGER:none}}
<p class="downloads"><a href="{{XLSX}}">[[programme.tasks.xlsx]]</a> · <a href="{{CSV}}">[[programme.tasks.csv]]</a></p>
{{/ROWS}}
