{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#ROWS}}
<div class="list"><table>
<thead><tr><th scope="col" class="number">[[programme.column.number]]</th><th scope="col">[[programme.column.project]]</th><th scope="col">[[programme.column.source]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><td class="number" data-label="[[programme.column.number]]">{{NUMBER}}</td><th scope="row" class="first">{{NAME}}</th>
<td data-label="[[programme.column.source]]">{{#REPORT}}<a href="{{ADDRESS}}">{{PLACE}}</a>{{/REPORT}}{{#NO_REPORT}}{{PLACE}}{{/NO_REPORT}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/ROWS}}
