{{#LIST}}
<h2 class="section-title">{{TITLE}}</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.task]]</th>
<th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.deadline]]</th></tr></thead>
<tbody>
{{#ROW}}<tr>
<td class="first">{{STATUS:none}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{NAME}}</a><span class="cell-note">{{KIND}}</span><span class="cell-note">{{REASON}}{{#LATE}} <a href="{{LATE_PATH}}">{{LATE_NAME}}</a>, {{DAYS}}.{{/LATE}}</span></th>
<td data-label="[[programme.column.person]]">{{PERSON:none}}<span class="cell-note">{{UNIT:none}}</span></td>
<td class="number" data-label="[[programme.column.deadline]]">{{DEADLINE}}</td>
</tr>
{{/ROW}}
</tbody></table></div>
{{/LIST}}
