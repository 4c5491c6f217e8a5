<div class="empty-state">
{{ICON:none}}
<h2>{{TITLE}}</h2>
<p>{{TEXT}}</p>
{{#ACTION}}<a class="btn btn-primary" href="{{PATH}}">{{LABEL}}</a>{{/ACTION}}
</div>
