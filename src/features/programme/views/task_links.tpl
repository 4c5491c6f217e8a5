{{#LINKS}}<section id="links"><h2 class="section-title">[[programme.task.serves]]</h2>
<div class="card">
{{#NONE}}<p class="quiet">[[programme.task.serves_none]]</p>{{/NONE}}
<ul class="served">
{{#TARGET}}<li>{{STATUS:none}} <a href="{{ADDRESS}}">{{NAME}}</a><span class="cell-note">{{WAY}}</span>{{#REMOVE}}<form method="post" action="{{PATH}}/links"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="remove_target" value="{{ID}}"><button class="btn btn-sm" aria-label="[[programme.task.unlink]]: {{NAME}}">[[programme.task.unlink]]</button></form>{{/REMOVE}}</li>
{{/TARGET}}
{{#PROJECT}}<li><span class="quiet">[[programme.column.project]]</span> <a href="/projects#project-{{ID}}">{{NAME}}</a>{{#REMOVE}}<form method="post" action="{{PATH}}/links"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="remove_project" value="{{ID}}"><button class="btn btn-sm" aria-label="[[programme.task.unlink]]: {{NAME}}">[[programme.task.unlink]]</button></form>{{/REMOVE}}</li>
{{/PROJECT}}
</ul>
{{FOLDED:none}}
{{#ADD}}<details class="more" id="link" open data-focus><summary>[[programme.task.link]]</summary><form class="form" method="post" action="{{PATH}}/links"><input type="hidden" name="csrf" value="{{CSRF}}">
{{TARGET_FIELD:none}}{{#PROJECTS}}{{PROJECT_FIELD:none}}{{/PROJECTS}}
<div class="form-actions"><button class="btn">[[programme.task.link]]</button></div></form></details>{{/ADD}}
</div></section>{{/LINKS}}
