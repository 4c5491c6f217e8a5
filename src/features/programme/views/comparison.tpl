{{HEADER:none}}
<div class="stack">
<section><h2 class="section-title">{{NAME_BEFORE}}</h2>{{COUNTS_BEFORE:none}}</section>
<section><h2 class="section-title">{{NAME_AFTER}}</h2>{{COUNTS_AFTER:none}}</section>
{{#SECTION}}
<section>
<h2 class="section-title">{{TITLE}}</h2>
{{#NONE}}<p class="quiet">[[programme.frozen.no_target]]</p>{{/NONE}}
{{#TABLE}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.target]]</th><th scope="col">{{NAME_BEFORE}}</th><th scope="col">{{NAME_AFTER}}</th><th scope="col">[[programme.column.person]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{REASON}}</span></th>
<td data-label="{{NAME_BEFORE}}">{{STATUS_BEFORE:none}}<span class="cell-note">{{FIGURE_BEFORE}}</span></td>
<td data-label="{{NAME_AFTER}}">{{STATUS_AFTER:none}}<span class="cell-note">{{FIGURE_AFTER}}</span></td>
<td data-label="[[programme.column.person]]">{{PERSON}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/TABLE}}
</section>
{{/SECTION}}
{{#WORK}}
<section>
<h2 class="section-title">[[programme.frozen.work]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col" class="number">{{NAME_BEFORE}}</th><th scope="col" class="number">{{NAME_AFTER}}</th></tr></thead>
<tbody>{{#WORK_ROW}}<tr><th scope="row" class="first">{{BADGE:none}}</th><td class="number" data-label="{{NAME_BEFORE}}">{{BEFORE}}</td><td class="number" data-label="{{NAME_AFTER}}">{{AFTER}}</td></tr>
{{/WORK_ROW}}</tbody></table></div>
</section>
{{/WORK}}
{{FACTS:none}}
<section>
<h2 class="section-title">[[programme.frozen.silent_owners]]</h2>
{{#ALL_ANSWERED}}<p class="quiet">[[programme.frozen.all_answered]]</p>{{/ALL_ANSWERED}}
{{#SILENT}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.person]]</th><th scope="col">[[programme.column.target]]</th></tr></thead>
<tbody>{{#SILENT_ROW}}<tr><th scope="row" class="first">{{PERSON}}<span class="cell-note">{{UNIT}}</span></th><td data-label="[[programme.column.target]]"><a href="{{PATH}}">{{WORDING}}</a></td></tr>
{{/SILENT_ROW}}</tbody></table></div>
{{/SILENT}}
</section>
<p class="quiet">{{REST}}</p>
</div>
