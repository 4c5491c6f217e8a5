{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#ROWS}}
<div class="list"><table>
<thead><tr><th scope="col" class="number">[[programme.column.number]]</th><th scope="col">[[programme.column.project]]</th><th scope="col">[[programme.projects.tasks]]</th><th scope="col">[[programme.column.source]]</th></tr></thead>
<tbody>
{{#ROW}}<tr id="project-{{ID}}"><td class="number" data-label="[[programme.column.number]]">{{NUMBER}}</td><th scope="row" class="first">{{NAME}}</th>
<td data-label="[[programme.projects.tasks]]">{{#TASK}}<span class="cell-note">{{TASK_STATUS:none}} <a href="{{TASK_PATH}}">{{TASK_NAME}}</a></span>{{/TASK}}</td>
<td data-label="[[programme.column.source]]">{{#REPORT}}<a href="{{ADDRESS}}">{{PLACE}}</a>{{/REPORT}}{{#NO_REPORT}}{{PLACE}}{{/NO_REPORT}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/ROWS}}
